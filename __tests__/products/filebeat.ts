import type { ProductList } from '../support/products/list.ts';
import { common, pipelines, withoutSetup } from './libbeat.ts';
import { beats7 } from './libbeat-monitoring.ts';

export default {
  product: 'filebeat',
  configurations: [
    ...common('filebeat'),
    withoutSetup('filebeat'),
    ...pipelines(
      'filebeat',
      'filebeat-9.5.3-nginx-access-pipeline',
      beats7('filebeat/fileset/pipelines.go, loadPipeline'),
    ),
  ],
} satisfies ProductList;

import { from, type ProductList } from '../support/products/list.ts';
import { common, pipelines } from './libbeat.ts';

export default {
  product: 'packetbeat',
  configurations: [
    ...common('packetbeat'),
    ...pipelines(
      'packetbeat',
      'packetbeat-9.5.3-geoip',
      from(
        'elastic/beats',
        '0d1eb8c09c88b29afa24d1004fde11999e002986',
      )('packetbeat/module/pipeline.go, load'),
    ),
  ],
} satisfies ProductList;

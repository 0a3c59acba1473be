import { from, type ProductList } from '../support/products/list.ts';
import { common, pipelines } from './libbeat.ts';

export default {
  product: 'winlogbeat',
  configurations: [
    ...common('winlogbeat'),
    ...pipelines(
      'winlogbeat',
      'winlogbeat-9.5.3-routing',
      from(
        'elastic/beats',
        '0409ebd037b08bc4348f8985ff6c62cc569f8a8a',
      )('winlogbeat/module/pipeline.go, load'),
    ),
  ],
} satisfies ProductList;

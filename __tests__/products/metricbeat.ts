import type { ProductList } from '../support/products/list.ts';
import { common, withoutPipelines, withoutSetup } from './libbeat.ts';

export default {
  product: 'metricbeat',
  configurations: [...common('metricbeat'), withoutSetup('metricbeat')],
  askedByPage: withoutPipelines('metricbeat'),
} satisfies ProductList;

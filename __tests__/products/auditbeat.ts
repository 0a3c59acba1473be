import type { ProductList } from '../support/products/list.ts';
import { common, withoutPipelines } from './libbeat.ts';

export default {
  product: 'auditbeat',
  configurations: common('auditbeat'),
  askedByPage: withoutPipelines('auditbeat'),
} satisfies ProductList;

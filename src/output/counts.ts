import type { HostResult } from '../operations/results.ts';

type Status = HostResult['status'];

const counted: Record<Status, (count: number) => string> = {
  created: (count) => (count === 1 ? '1 new key' : `${count} new keys`),
  unchanged: (count) => `${count} unchanged`,
  failed: (count) => `${count} failed`,
  unknown: (count) => (count === 1 ? '1 delivery not known' : `${count} deliveries not known`),
  planned: (count) => (count === 1 ? '1 key would be created' : `${count} keys would be created`),
};

/** `11 new keys, 1 failed` */
export function countsOf(hosts: readonly HostResult[]): string {
  const byStatus = Map.groupBy(hosts, ({ status }) => status);
  const counts = (Object.keys(counted) as Status[]).flatMap((status) => {
    const { length } = byStatus.get(status) ?? [];
    return length > 0 ? [counted[status](length)] : [];
  });
  return counts.join(', ');
}

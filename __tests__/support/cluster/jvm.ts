import { join } from 'node:path';
import { VERSIONS, type Version } from './versions.ts';

/** Arguments for `java` that run the node of this home (see TestNode.java). */
export function javaArguments(version: Version, classPath: string, modules: string, home: string): string[] {
  return [
    ...['-Xms256m', '-Xmx512m', '-Xss1m', '-XX:+UseSerialGC'],
    '-XX:TieredStopAtLevel=1', // a node runs for seconds: the second compiler would cost more time than it saves
    // as in Elastic's own jvm.options
    ...['-Dfile.encoding=UTF-8', '-Djava.awt.headless=true', '-Djna.nosys=true', '-Dlog4j2.disable.jmx=true'],
    ...['-Dio.netty.noUnsafe=true', '-Dio.netty.noKeySetOptimization=true'],
    ...['-Dio.netty.recycler.maxCapacityPerThread=0', '-Des.distribution.type=tar'],
    ...(VERSIONS[version].major >= 9 ? ['--enable-native-access=ALL-UNNAMED'] : []),
    `-Dlog4j2.configurationFile=${join(home, 'config', 'log4j2.properties')}`,
    `-Djava.io.tmpdir=${join(home, 'tmp')}`,
    ...['-cp', classPath, 'launcher.TestNode', home, modules],
  ];
}

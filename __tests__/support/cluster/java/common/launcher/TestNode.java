package launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.KeyStoreWrapper;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node in this JVM: {@code java -cp … launcher.TestNode HOME MODULES}.
 *
 * <p>HOME/config/elasticsearch.yml has its settings, HOME/config/secure/NAME the value of each secure setting,
 * MODULES/NAME/ the descriptor and jars of each plugin.
 *
 * <p>The node runs until its standard input is closed. The pipe also closes if the process that started the node is killed, so
 * that no node is left behind. HOME is removed with the node.
 */
public final class TestNode {

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    LogConfigurator.configureESLogging(); // the server logs through a facade that its own main() would wire to log4j
    Node node = new Node(environment(home), plugins(Path.of(args[1])));
    node.start();
    // Only now, so that the log of a node that fails to start is kept.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, home)));
    while (System.in.read() >= 0) {
      // no input is expected, only the end of the stream
    }
    System.exit(0);
  }

  private static Environment environment(Path home) throws IOException {
    Path config = home.resolve("config");
    Settings settings = Settings.builder()
        .put("path.home", home)
        .setSecureSettings(secureSettings(config.resolve("secure")))
        .build();
    return InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> "test-node");
  }

  private static KeyStoreWrapper secureSettings(Path folder) throws IOException {
    KeyStoreWrapper keystore = KeyStoreWrapper.create();
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        keystore.setString(file.getFileName().toString(), Files.readString(file).toCharArray());
      }
    }
    return keystore;
  }

  private static PluginsLoader plugins(Path modules) {
    // false: no qualified exports from the server, which is not a named module here
    return PluginsLoader.createPluginsLoader(Modules.in(modules), Set.of(), Map.of(), false);
  }

  private static void close(Node node, Path home) {
    try {
      node.close();
      node.awaitClose(20, TimeUnit.SECONDS);
      delete(home);
    } catch (Exception e) {
      e.printStackTrace();
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
        Files.delete(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}

package launcher;

import java.nio.file.Path;
import java.util.Set;
import org.elasticsearch.plugins.PluginBundle;
import org.elasticsearch.plugins.PluginsLoader;

final class Modules {

  static Set<PluginBundle> in(Path folder) {
    return PluginsLoader.loadModulesBundles(folder, false); // false: an ordinary node
  }
}

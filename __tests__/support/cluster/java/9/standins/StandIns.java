package standins;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.rest.RestHandler;

/** The plugin with the API of Elasticsearch 9.5. */
public final class StandIns extends SecurityIndexAnalysis implements ActionPlugin {

  @Override
  public Collection<ActionHandler> getActions() {
    return List.of(new ActionHandler(RootInfo.ACTION, RootInfo.Action.class));
  }

  @Override
  public Collection<RestHandler> getRestHandlers(
      RestHandlersServices services, Supplier<DiscoveryNodes> nodes, Predicate<NodeFeature> features) {
    return List.of(new RootInfo.Handler());
  }
}

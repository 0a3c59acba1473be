package standins;

import static org.elasticsearch.rest.RestRequest.Method.GET;
import static org.elasticsearch.rest.RestRequest.Method.HEAD;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.Version;
import org.elasticsearch.Build;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.action.ActionRequest;
import org.elasticsearch.action.ActionRequestValidationException;
import org.elasticsearch.action.ActionResponse;
import org.elasticsearch.action.ActionType;
import org.elasticsearch.action.support.ActionFilters;
import org.elasticsearch.action.support.TransportAction;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.common.io.stream.StreamOutput;
import org.elasticsearch.common.util.concurrent.EsExecutors;
import org.elasticsearch.injection.guice.Inject;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.rest.action.RestBuilderListener;
import org.elasticsearch.tasks.Task;
import org.elasticsearch.transport.TransportService;
import org.elasticsearch.xcontent.XContentBuilder;

/**
 * GET / and HEAD /, from the module rest-root, which no Maven repository has. The action has the real name, so that it needs
 * the real privilege ({@code monitor}).
 */
final class RootInfo {

  static final ActionType<Info> ACTION = new ActionType<>("cluster:monitor/main");

  static final class Request extends ActionRequest {
    @Override
    public ActionRequestValidationException validate() {
      return null;
    }
  }

  static final class Info extends ActionResponse {
    final String node;
    final String cluster;
    final String uuid;

    Info(ClusterService service) {
      node = service.getNodeName();
      cluster = service.getClusterName().value();
      uuid = service.state().metadata().clusterUUID();
    }

    @Override
    public void writeTo(StreamOutput out) {
      throw new UnsupportedOperationException("never sent to another node");
    }
  }

  /** Public because dependency injection constructs it. */
  public static final class Action extends TransportAction<Request, Info> {
    private final ClusterService service;

    @Inject
    public Action(TransportService transport, ActionFilters filters, ClusterService service) {
      super(ACTION.name(), filters, transport.getTaskManager(), EsExecutors.DIRECT_EXECUTOR_SERVICE);
      this.service = service;
    }

    @Override
    protected void doExecute(Task task, Request request, ActionListener<Info> listener) {
      listener.onResponse(new Info(service));
    }
  }

  static final class Handler extends BaseRestHandler {
    @Override
    public String getName() {
      return "main_action";
    }

    @Override
    public List<Route> routes() {
      return List.of(new Route(GET, "/"), new Route(HEAD, "/"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
      return channel -> client.execute(ACTION, new Request(), new RestBuilderListener<>(channel) {
        @Override
        public RestResponse buildResponse(Info info, XContentBuilder json) throws Exception {
          write(info, json);
          return new RestResponse(RestStatus.OK, json);
        }
      });
    }

    private static void write(Info info, XContentBuilder json) throws IOException {
      Build build = Build.current();
      json.startObject();
      json.field("name", info.node);
      json.field("cluster_name", info.cluster);
      json.field("cluster_uuid", info.uuid);
      json.startObject("version");
      json.field("number", build.qualifiedVersion());
      json.field("build_flavor", build.flavor());
      json.field("build_type", build.type().displayName());
      json.field("build_hash", build.hash());
      json.field("build_date", build.date());
      json.field("build_snapshot", build.isSnapshot());
      json.field("lucene_version", Version.LATEST.toString());
      json.field("minimum_wire_compatibility_version", build.minWireCompatVersion());
      json.field("minimum_index_compatibility_version", build.minIndexCompatVersion());
      json.endObject();
      json.field("tagline", "You Know, for Search");
      json.endObject();
    }
  }
}

package city.careline.testkit.arch.clean.dispatch.adapter.redis;

import io.lettuce.core.RedisURI;
import org.jspecify.annotations.Nullable;

class Presence {
    @Nullable
    RedisURI uri;
}

package zhike.platform.time;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * What is done every so often; tests turn it off and crank by hand ({@code zhike.ticking=false}).
 */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "zhike.ticking", matchIfMissing = true)
class Ticking {}

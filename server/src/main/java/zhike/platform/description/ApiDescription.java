package zhike.platform.description;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;

import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description at {@code /v3/api-docs}, OpenAPI 3.1. */
@Configuration
class ApiDescription {
    @Bean
    OpenAPI head() {
        return new OpenAPI().info(new Info().title("Zhike").version("1"));
    }

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    /** By class and method, so that a name does not depend on who else is described. */
    @Bean
    GlobalOperationCustomizer operationNames() {
        return (operation, method) ->
                operation.operationId(
                        method.getBeanType().getSimpleName().replace("Endpoint", "")
                                + "."
                                + method.getMethod().getName());
    }
}

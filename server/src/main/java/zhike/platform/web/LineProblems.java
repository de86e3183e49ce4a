package zhike.platform.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the server refuses before it is a request at all (a broken line, address or header) leaves
 * in the same form as every error.
 */
final class LineProblems extends ErrorReportValve {
    private final ProblemWriter writer;
    private final JsonMapper json;

    private LineProblems(ProblemWriter writer, JsonMapper json) {
        this.writer = writer;
        this.json = json;
    }

    @Configuration
    static class Wiring {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> lineProblems(
                ProblemWriter writer, JsonMapper json) {
            return factory ->
                    factory.addContextCustomizers(
                            context -> {
                                StandardHost host = (StandardHost) context.getParent();
                                host.setErrorReportValveClass(LineProblems.class.getName());
                                host.getPipeline().addValve(new LineProblems(writer, json));
                            });
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported())
            return;
        Locale locale = request.getLocale();
        byte[] body =
                json.writeValueAsBytes(
                        (status < 500
                                        ? writer.known(status, locale)
                                        : writer.unexpected("-", locale))
                                .getBody());
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // whoever asked has gone
        }
    }
}

package zhike.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import zhike.testing.ServerTest;
import zhike.testing.Wire;

import java.io.IOException;

class PlainAddressTest extends ServerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/customers",
                "/api//customers",
                "/api/customers;x=1",
                "/api;x=1/customers",
                "/api/./customers",
                "/api/%2e%2E/api/customers"
            })
    void anAddressWrittenOtherwiseIsNone(String path) throws IOException {
        var answer = Wire.say(port(), "GET " + path + " HTTP/1.1\r\n", new byte[0]);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("http.400");
    }
}

package zhike.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;

import zhike.testing.ServerTest;

import java.io.IOException;
import java.util.Locale;

class GoneReaderTest extends ServerTest {
    @Autowired private ProblemAdvice advice;

    /** Half the errors in a log would else be closed windows. */
    @Test
    void whoLeavesInTheMiddleOfAnAnswerIsNoErrorOfOurs() {
        var left = new HttpMessageNotWritableException("body", new IOException("Broken pipe"));
        var ours = new HttpMessageNotWritableException("body", new IOException("no such field"));
        var request = new MockHttpServletRequest("GET", "/api/customers");

        assertThat(advice.unexpected(left, Locale.ENGLISH, request)).isNull();
        assertThat(advice.unexpected(ours, Locale.ENGLISH, request)).isNotNull();
    }
}

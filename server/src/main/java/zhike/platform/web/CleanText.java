package zhike.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

import zhike.platform.error.Refusal;
import zhike.platform.text.VisibleName;

/**
 * JSON that comes in: text without NUL and broken characters, no unknown fields and none twice;
 * depth and size are bounded by the reader itself.
 */
@Configuration
class CleanText {
    @Bean
    JsonMapperBuilderCustomizer cleanTextOnly() {
        SimpleModule module = new SimpleModule("clean text");
        module.addDeserializer(String.class, new Checked());
        return builder ->
                builder.addModule(module)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    static final class NameReading extends StdScalarDeserializer<String> {
        private static final Checked TEXT = new Checked();

        NameReading() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String field = String.valueOf(parser.currentName());
            String text = TEXT.deserialize(parser, context);
            return text == null ? null : VisibleName.of(field, text);
        }
    }

    private static final class Checked extends StdScalarDeserializer<String> {
        Checked() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !Characters.storable(text))
                throw Refusal.invalid(String.valueOf(parser.currentName()), "field.character");
            return text;
        }
    }
}

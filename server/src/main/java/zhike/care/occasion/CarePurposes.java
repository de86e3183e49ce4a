package zhike.care.occasion;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.messaging.TemplatePurpose;

import java.util.List;

/** What templates of care can be written for. */
@Configuration
class CarePurposes {
    static final String BIRTHDAY = "care.birthday";
    static final String ANNIVERSARY = "care.anniversary";
    static final String HOLIDAY = "care.holiday";
    static final String NEWS = "care.news";

    private record Purpose(String code, List<String> placeholders) implements TemplatePurpose {}

    @Bean
    TemplatePurpose birthdayWish() {
        return purpose(BIRTHDAY, "occasion");
    }

    @Bean
    TemplatePurpose anniversaryWish() {
        return purpose(ANNIVERSARY, "occasion");
    }

    @Bean
    TemplatePurpose holidayWish() {
        return purpose(HOLIDAY, "occasion");
    }

    @Bean
    TemplatePurpose news() {
        return purpose(NEWS, "occasion");
    }

    private static TemplatePurpose purpose(String code, String own) {
        return new Purpose(code, List.of("name", "salutation", "company", "sender", own));
    }
}

package zhike.grading.promotion;

import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.grading.scheme.Schemes;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.Locale;

/** Who is near to the next level, and who is around the second purchase. */
@RestController
class PromotionEndpoint {
    private static final int DAYS = 90;
    private final Schemes schemes;
    private final PromotionList list;
    private final SecondPurchases second;

    PromotionEndpoint(Schemes schemes, PromotionList list, SecondPurchases second) {
        this.schemes = schemes;
        this.list = list;
        this.second = second;
    }

    @GetMapping("/api/grading/promotions")
    @Needs("grade.read")
    Page<PromotionList.Line> near(
            @RequestParam(required = false) @Nullable Long scheme,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return list.page(viewer, schemes.chosen(scheme), cursor, Page.limit(limit, 50), locale);
    }

    @GetMapping("/api/grading/second-purchases")
    @Needs("grade.read")
    Page<SecondPurchases.Line> second(
            @RequestParam @Pattern(regexp = "before|after") String side,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return second.page(
                viewer,
                schemes.chosen(null),
                side.equals("after"),
                days == null ? DAYS : Math.clamp(days, 1, 3660),
                cursor,
                Page.limit(limit, 50),
                locale);
    }
}

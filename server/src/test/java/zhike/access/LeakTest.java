package zhike.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

import zhike.customer.CustomerReach;
import zhike.testing.ServerTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A customer out of reach stays hidden at every door; and were the condition of reach forgotten in
 * any class, this would tell.
 */
class LeakTest extends ServerTest {
    /** Where a forgotten condition opens no door, because another stands before it. */
    private static final Map<String, String> BEHIND_ANOTHER =
            Map.of(
                    "zhike.customer.Addressees",
                            "InvitationMailing chooses the guests within reach first",
                    "zhike.customer.CustomerContacts",
                            "Sendings holds the customer within reach first",
                    "zhike.customer.Birthdays", "only the viewer's own customers are asked for",
                    "zhike.customer.Newcomers", "only the viewer's own customers are asked for",
                    "zhike.customer.bulk.BulkJob", "every deed asks again for its own reach",
                    "zhike.customer.duplicate.DuplicateJob",
                            "WorkList shows only pairs within reach",
                    "zhike.customer.lifecycle.StageChange",
                            "CardStore locks one within the reach, BulkJob chooses many");

    @Autowired private ApplicationContext context;

    @AfterEach
    void close() {
        Hole.in(null);
    }

    @Test
    void aCustomerOutOfReachIsHiddenAtEveryDoor() {
        assertThat(scene().leaks()).isEmpty();
    }

    @Test
    void wereTheReachForgottenInAnyClassItWouldBeSeen() {
        Hole.drill();
        Map<String, List<String>> found = new TreeMap<>();
        List<String> unseen = new ArrayList<>();
        for (String torn : classesThatAsk()) {
            HiddenScene scene = scene();
            renderAnew();
            Hole.in(torn);
            List<String> leaks = scene.leaks();
            Hole.in(null);
            renderAnew();
            found.put(torn, leaks);
            if (leaks.isEmpty() != BEHIND_ANOTHER.containsKey(torn)) unseen.add(torn + " " + leaks);
        }
        System.out.println("leaks: " + found);
        assertThat(unseen)
                .as(
                        "classes in which nobody would notice a forgotten reach, or are noticed"
                                + " though said to be behind another")
                .isEmpty();
        assertThat(found.keySet()).containsAll(BEHIND_ANOTHER.keySet());
    }

    /**
     * The card's statement is rendered once for each reach: here it must meet the hole, and nobody
     * must meet it afterwards.
     */
    private void renderAnew() {
        Cache<?, ?> rendered =
                (Cache<?, ?>)
                        ReflectionTestUtils.getField(
                                context.getBean("zhike.customer.card.CardStatement"), "known");
        rendered.invalidateAll();
    }

    private HiddenScene scene() {
        return new HiddenScene(
                db,
                as("sales_manager"),
                as("sales", company.southSales),
                as("service_supervisor", company.northService));
    }

    private static Set<String> classesThatAsk() {
        Set<String> names = new TreeSet<>();
        JavaClass reach =
                new ClassFileImporter().importPackages("zhike.customer").get(CustomerReach.class);
        reach.getMethodCallsToSelf().stream()
                .filter(call -> call.getTarget().getName().matches("visibleTo|within"))
                .map(call -> call.getOriginOwner().getName().replaceAll("\\$.*", ""))
                .filter(
                        name ->
                                !name.equals(CustomerReach.class.getName())
                                        && !name.endsWith("Test"))
                .forEach(names::add);
        assertThat(names).hasSizeGreaterThan(25);
        return names;
    }
}

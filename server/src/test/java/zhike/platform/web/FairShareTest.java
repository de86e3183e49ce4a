package zhike.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.testing.ServerTest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class FairShareTest extends ServerTest {
    @Autowired private FairShare share;

    @Test
    void ofOnePersonSoManyAreServedAtOnceAndTheOthersWait() throws Exception {
        long one = company.person(company.root, "sales");
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(FairShare.AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all =
                    java.util.stream.IntStream.range(0, 40)
                            .mapToObj(
                                    any ->
                                            CompletableFuture.runAsync(
                                                    () -> served(one, now, most, full), threads))
                            .toList();
            all.forEach(CompletableFuture::join);
        }
        assertThat(most.get()).isEqualTo(FairShare.AT_ONCE);
    }

    private void served(long person, AtomicInteger now, AtomicInteger most, CountDownLatch full) {
        try {
            zhike.identity.Acting.as(
                    zhike.identity.SignedIn.inBackground(person, "x", java.util.Locale.CHINESE),
                    () -> {
                        share.doFilter(
                                new org.springframework.mock.web.MockHttpServletRequest(),
                                new org.springframework.mock.web.MockHttpServletResponse(),
                                (request, response) -> {
                                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                    full.countDown();
                                    await(full);
                                    now.decrementAndGet();
                                });
                        return true;
                    });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch full) {
        try {
            full.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

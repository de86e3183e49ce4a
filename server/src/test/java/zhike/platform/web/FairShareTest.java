package zhike.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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

    @Test
    void slowUploadsKeepNobodyFromTheirOtherWork() throws Exception {
        Caller slow = as("sales");
        List<Socket> uploads = new ArrayList<>();
        try {
            for (int each = 0; each < FairShare.AT_ONCE; each++) {
                Socket line = new Socket(InetAddress.getLoopbackAddress(), port());
                uploads.add(line);
                line.getOutputStream()
                        .write(
                                ("POST /api/imports HTTP/1.1\r\nHost: localhost\r\n"
                                                + "X-Requested-By: zhike\r\nCookie: zhike_session="
                                                + slow.cookie
                                                + "\r\nContent-Type: multipart/form-data;"
                                                + " boundary=b\r\nContent-Length: 999999\r\n\r\n"
                                                + "--b\r\n")
                                        .getBytes(StandardCharsets.ISO_8859_1));
            }
            Thread.sleep(300);
            long begun = System.nanoTime();
            slow.get("/api/session").is(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(5));
        } finally {
            for (Socket line : uploads) line.close();
        }
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

package zhike.testing;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A provider of text messages on this machine, with a log of its own, that does as told. */
public final class SmppPeer implements AutoCloseable {
    /** What is said to a reference that it knows, where it refuses those. */
    public static final int KNOWN = 0x45;

    public static final String PASSWORD = "secret";

    /** A part that it took, in its order. */
    public record Taken(
            String id, String number, byte[] bytes, boolean headed, int coding, int reference) {
        /** Without its header. */
        public String text() {
            byte[] body = headed ? Arrays.copyOfRange(bytes, bytes[0] + 1, bytes.length) : bytes;
            return new String(
                    body, coding == 8 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
        }
    }

    /** Its own log: what it took, each entry before it answers. */
    public final List<Taken> log;

    public final AtomicInteger repeats = new AtomicInteger();
    public final AtomicInteger binds = new AtomicInteger();

    /** By number: a status instead of taking it; 0 or null takes it. */
    public volatile Function<String, @Nullable Integer> status = number -> 0;

    /** Whether it takes the message and hangs up without an answer. */
    public volatile Function<String, Boolean> hangsUp = number -> false;

    /** In milliseconds, before it answers. */
    public volatile int thinks;

    public volatile boolean refusesRepeats;

    /** Whether every part is told of after it was taken. */
    public volatile boolean receipts;

    /** Whether the receipt comes before the answer. */
    public volatile boolean receiptFirst;

    /** How the id is written in a receipt. */
    public volatile Function<String, String> receiptId = id -> id;

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(0xa000);
    private final SMPPServerSessionListener listener;
    private final ExecutorService sending = Executors.newFixedThreadPool(8);
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final int port;
    private volatile boolean closed;

    public SmppPeer() throws Exception {
        this(freePort());
    }

    public SmppPeer(int port) throws Exception {
        log = Collections.synchronizedList(new ArrayList<>());
        this.port = port;
        listener = new SMPPServerSessionListener(port);
        listener.setPduProcessorDegree(16);
        listener.setQueueCapacity(10_000);
        listener.setMessageReceiverListener(new Hearing());
        Thread.ofPlatform().daemon().name("smpp-peer").start(this::listen);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    private void listen() {
        while (!closed) {
            try {
                SMPPServerSession session = listener.accept();
                Thread.ofVirtual().start(() -> greet(session));
            } catch (Exception e) {
                if (closed) return;
            }
        }
    }

    private void greet(SMPPServerSession session) {
        try {
            BindRequest asked = session.waitForBind(5_000);
            if (!asked.getPassword().equals(PASSWORD)) {
                asked.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                return;
            }
            session.setTransactionTimer(10_000);
            sessions.add(session);
            binds.incrementAndGet();
            asked.accept("peer");
        } catch (Exception e) {
            session.close();
        }
    }

    private final class Hearing implements ServerMessageReceiverListener {
        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm asked, SMPPServerSession session)
                throws ProcessRequestException {
            pause();
            String number = asked.getDestAddress();
            Integer refused = status.apply(number);
            if (refused != null && refused != 0)
                throw new ProcessRequestException("as told", refused);
            Taken taken = take(asked);
            if (taken == null) {
                repeats.incrementAndGet();
                throw new ProcessRequestException("known", KNOWN);
            }
            if (hangsUp.apply(number)) {
                session.close();
                throw new ProcessRequestException("gone", SMPPConstant.STAT_ESME_RSYSERR);
            }
            if (receipts && receiptFirst) receipt(taken, "DELIVRD");
            else if (receipts) sending.submit(() -> untilHeard(taken));
            try {
                return new SubmitSmResult(new MessageId(taken.id()), new OptionalParameter[0]);
            } catch (org.jsmpp.PDUStringException e) {
                throw new IllegalStateException(e);
            }
        }

        private void pause() {
            try {
                Thread.sleep(thinks);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti asked, SMPPServerSession session)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public QuerySmResult onAcceptQuerySm(QuerySm asked, SMPPServerSession session)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public void onAcceptReplaceSm(ReplaceSm asked, SMPPServerSession session)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public void onAcceptCancelSm(CancelSm asked, SMPPServerSession session)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm asked, SMPPServerSession session)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public void onAcceptCancelBroadcastSm(CancelBroadcastSm asked, SMPPServerSession session)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
                QueryBroadcastSm asked, SMPPServerSession session) throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm asked, Session session)
                throws ProcessRequestException {
            throw unknown();
        }

        private ProcessRequestException unknown() {
            return new ProcessRequestException("unknown", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }

    private @Nullable Taken take(SubmitSm asked) {
        var told = asked.getOptionalParameter(OptionalParameter.User_message_reference.class);
        int reference = told == null ? -1 : told.getValue() & 0xffff;
        String id = Long.toHexString(ids.incrementAndGet()).toUpperCase(Locale.ROOT);
        if (refusesRepeats
                && known.putIfAbsent(asked.getDestAddress() + "/" + reference, id) != null)
            return null;
        Taken taken =
                new Taken(
                        id,
                        asked.getDestAddress(),
                        asked.getShortMessage(),
                        asked.isUdhi(),
                        asked.getDataCoding(),
                        reference);
        log.add(taken);
        return taken;
    }

    /** A receipt that nobody hears is delivered when somebody is there again. */
    private void untilHeard(Taken of) {
        while (!closed) {
            try {
                receipt(of, "DELIVRD");
                return;
            } catch (RuntimeException nobody) {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    /** Tells what became of a part. */
    public void receipt(Taken of, String stat) {
        String body =
                "id:%s sub:001 dlvrd:001 submit date:2611230900 done date:2611230901 stat:%s err:000 text:"
                        .formatted(receiptId.apply(of.id()), stat);
        deliver(of.number(), body.getBytes(StandardCharsets.ISO_8859_1), 4, 0);
    }

    /** Somebody writes. */
    public void reply(String number, String text) {
        deliver(number, text.getBytes(StandardCharsets.UTF_16BE), 0, 8);
    }

    /** Anything, to the youngest session. */
    public void deliver(String from, byte[] body, int esmClass, int coding) {
        SMPPServerSession session =
                sessions.reversed().stream()
                        .filter(each -> each.getSessionState().isBound())
                        .findFirst()
                        .orElseThrow();
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    from,
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.ISDN,
                    "10690",
                    new ESMClass(esmClass),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new RawDataCoding((byte) coding),
                    body);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean bound() {
        return sessions.stream().anyMatch(each -> each.getSessionState().isBound());
    }

    /** The receivers of all that was taken, in its order. */
    public List<String> numbers() {
        synchronized (log) {
            return log.stream().map(Taken::number).toList();
        }
    }

    /** Hangs up on everybody. */
    public void drop() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    @Override
    public void close() throws Exception {
        closed = true;
        drop();
        listener.close();
        sending.shutdownNow();
    }
}

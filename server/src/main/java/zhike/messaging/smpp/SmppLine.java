package zhike.messaging.smpp;

import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;

import zhike.messaging.sms.SmsEar;
import zhike.messaging.sms.SmsFault;
import zhike.messaging.sms.SmsLine;
import zhike.messaging.sms.SmsPart;
import zhike.messaging.sms.SmsText;

import java.io.IOException;
import java.time.Duration;

/** A session that sends and receives (bind_transceiver, SMPP 3.4, 4.1.5). */
final class SmppLine implements SmsLine {
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final int HEARERS = 4;
    private static final byte HEADER = 0x40;
    private static final byte UCS2 = 8;
    private static final int LONGEST_NUMBER = 15;
    private final SmppSettings setup;
    private final SMPPSession session;

    private SmppLine(SmppSettings setup, SMPPSession session) {
        this.setup = setup;
        this.session = session;
    }

    /**
     * @param patience for the connection and for every answer
     */
    static SmppLine open(SmppSettings setup, String password, Duration patience, SmsEar ear)
            throws SmsFault {
        SMPPSession session = new SMPPSession(new SmppSocket(setup.tls(), patience));
        session.setPduProcessorDegree(HEARERS);
        session.setEnquireLinkTimer((int) QUIET.toMillis());
        session.setTransactionTimer(patience.toMillis());
        session.setMessageReceiverListener(new SmppHearing(ear));
        BindParameter bind =
                new BindParameter(
                        BindType.BIND_TRX,
                        setup.user(),
                        password,
                        setup.systemType(),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null,
                        InterfaceVersion.IF_34);
        try {
            session.connectAndBind(setup.host(), setup.port(), bind, patience.toMillis());
            return new SmppLine(setup, session);
        } catch (IOException | RuntimeException e) {
            session.close();
            throw SmppFaults.ofLine(e);
        }
    }

    @Override
    public String submit(SmsPart part) throws SmsFault {
        if (!alive()) throw new SmsFault(SmsFault.Kind.LINE, "sms.connection-broken", "");
        try {
            return session.submitShortMessage(
                            "",
                            senderType(),
                            senderPlan(),
                            setup.sender(),
                            setup.form().type,
                            NumberingPlanIndicator.ISDN,
                            setup.form().write(part.number()),
                            new ESMClass(part.joined() ? HEADER : 0),
                            (byte) 0,
                            (byte) 0,
                            null,
                            null,
                            new RegisteredDelivery(setup.receipts() ? 1 : 0),
                            (byte) 0,
                            new RawDataCoding(part.coding() == SmsText.Coding.UCS2 ? UCS2 : 0),
                            (byte) 0,
                            part.bytes(),
                            new OptionalParameter.User_message_reference((short) part.reference()))
                    .getMessageId();
        } catch (NegativeResponseException e) {
            throw SmppFaults.ofStatus(
                    e.getCommandStatus(), part.repeated() ? setup.knownStatus() : -1);
        } catch (PDUException e) {
            throw new SmsFault(
                    SmsFault.Kind.REFUSED, "sms.refused", String.valueOf(e.getMessage()));
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            throw new SmsFault(SmsFault.Kind.LOST, "sms.uncertain", String.valueOf(e.getMessage()));
        }
    }

    private TypeOfNumber senderType() {
        if (setup.sender().isEmpty()) return TypeOfNumber.UNKNOWN;
        if (!setup.sender().matches("[0-9]+")) return TypeOfNumber.ALPHANUMERIC;
        return setup.sender().length() > LONGEST_NUMBER - 4
                ? TypeOfNumber.INTERNATIONAL
                : TypeOfNumber.UNKNOWN;
    }

    private NumberingPlanIndicator senderPlan() {
        return setup.sender().matches("[0-9]+")
                ? NumberingPlanIndicator.ISDN
                : NumberingPlanIndicator.UNKNOWN;
    }

    @Override
    public boolean alive() {
        return session.getSessionState().isTransmittable();
    }

    @Override
    public void close() {
        session.unbindAndClose();
    }
}

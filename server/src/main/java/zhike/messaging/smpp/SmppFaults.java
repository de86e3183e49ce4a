package zhike.messaging.smpp;

import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jspecify.annotations.Nullable;

import zhike.messaging.sms.SmsFault;
import zhike.messaging.sms.SmsFault.Kind;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Set;

import javax.net.ssl.SSLException;

/** What an exception or a status of the peer means (SMPP 3.4, 5.1.3). */
final class SmppFaults {
    private static final Set<Integer> LATER =
            Set.of(
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RX_T_APPN,
                    SMPPConstant.STAT_ESME_RSUBMITFAIL,
                    SMPPConstant.STAT_ESME_RUNKNOWNERR);
    private static final Set<Integer> SLOWER =
            Set.of(SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL);
    private static final Set<Integer> SENDER =
            Set.of(
                    SMPPConstant.STAT_ESME_RINVSRCADR,
                    SMPPConstant.STAT_ESME_RINVSRCTON,
                    SMPPConstant.STAT_ESME_RINVSRCNPI);
    private static final Set<Integer> NUMBER =
            Set.of(
                    SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI);
    private static final Set<Integer> LOGIN =
            Set.of(
                    SMPPConstant.STAT_ESME_RINVPASWD,
                    SMPPConstant.STAT_ESME_RINVSYSID,
                    SMPPConstant.STAT_ESME_RBINDFAIL,
                    SMPPConstant.STAT_ESME_RINVSYSTYP);

    private SmppFaults() {}

    /**
     * @param known the status by which the peer says that it has the reference already; -1 for a
     *     message that cannot have reached it
     */
    static SmsFault ofStatus(int status, int known) {
        String said = "0x%08x".formatted(status);
        if (status == known) return new SmsFault(Kind.REPEATED, "sms.repeated", said);
        if (SLOWER.contains(status)) return new SmsFault(Kind.SLOWER, "sms.slower", said);
        if (LATER.contains(status)) return new SmsFault(Kind.LATER, "sms.later", said);
        if (SENDER.contains(status)) return new SmsFault(Kind.LINE, "sms.sender-refused", said);
        if (status == SMPPConstant.STAT_ESME_RINVBNDSTS)
            return new SmsFault(Kind.LINE, "sms.connection-broken", said);
        return NUMBER.contains(status)
                ? new SmsFault(Kind.REFUSED, "sms.number-refused", said)
                : new SmsFault(Kind.REFUSED, "sms.refused", said);
    }

    static SmsFault ofLine(Exception e) {
        for (@Nullable Throwable at = e; at != null; at = at.getCause()) {
            String code = code(at);
            if (code != null) return new SmsFault(Kind.LINE, code, said(at));
        }
        return new SmsFault(Kind.LINE, "sms.connection-broken", said(e));
    }

    private static String said(Throwable at) {
        return at instanceof NegativeResponseException no
                ? "0x%08x".formatted(no.getCommandStatus())
                : at.toString();
    }

    private static @Nullable String code(Throwable at) {
        return switch (at) {
            case NegativeResponseException no -> ofBind(no.getCommandStatus());
            case UnknownHostException _ -> "sms.host-unknown";
            case SocketTimeoutException _ -> "sms.timeout";
            case ConnectException _ -> "sms.connection-refused";
            case NoRouteToHostException _ -> "sms.connection-refused";
            case CertificateException _ -> "sms.certificate";
            case SSLException tls when tls.getCause() == null -> "sms.tls-wrong";
            case ResponseTimeoutException _ -> "sms.timeout";
            default -> null;
        };
    }

    private static String ofBind(int status) {
        if (status == SMPPConstant.STAT_ESME_RALYBND) return "sms.already-bound";
        return LOGIN.contains(status) ? "sms.login-wrong" : "sms.bind-refused";
    }
}

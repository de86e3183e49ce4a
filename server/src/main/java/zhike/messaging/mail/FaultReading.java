package zhike.messaging.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What an exception on the way to the mail server means. Reply codes by RFC 5321, 4.2.3. */
final class FaultReading {
    private FaultReading() {}

    /**
     * @param whole whether all of the letter had been handed over
     */
    static Undelivered of(Exception e, boolean whole) {
        List<Throwable> chain = chain(e);
        String said = said(chain);
        int reply = reply(chain);
        if (reply > 0) return new Undelivered(ofReply(reply, chain), said);
        if (whole) return new Undelivered(MailFault.UNCERTAIN, said);
        return new Undelivered(ofLine(chain, said), said);
    }

    private static List<Throwable> chain(Throwable first) {
        List<Throwable> chain = new ArrayList<>();
        for (@Nullable Throwable at = first; at != null && chain.size() < 12; at = next(at))
            chain.add(at);
        return chain;
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : at.getCause();
    }

    /** The lines of the server, each once. */
    private static String said(List<Throwable> chain) {
        return String.join(
                "; ",
                chain.stream()
                        .map(
                                each ->
                                        each instanceof MessagingException
                                                ? String.valueOf(each.getMessage())
                                                : each.toString())
                        .map(line -> line.replaceAll("\\s+", " ").strip())
                        .filter(line -> !line.equals("Invalid Addresses"))
                        .distinct()
                        .toList());
    }

    /** That of the recipient before that of the command: it says more. 0 where there is none. */
    private static int reply(List<Throwable> chain) {
        for (Throwable each : chain) {
            if (each instanceof SMTPAddressFailedException address) return address.getReturnCode();
            if (each instanceof SMTPSenderFailedException sender) return sender.getReturnCode();
        }
        for (Throwable each : chain)
            if (each instanceof SMTPSendFailedException send && send.getReturnCode() > 0)
                return send.getReturnCode();
        return 0;
    }

    private static MailFault ofReply(int reply, List<Throwable> chain) {
        if (reply == 530 || reply == 534 || reply == 535) return MailFault.LOGIN_WRONG;
        if (reply < 500) return MailFault.LATER;
        if (reply == 552) return MailFault.TOO_LARGE;
        if (chain.stream().anyMatch(SMTPSenderFailedException.class::isInstance))
            return MailFault.SENDER_REFUSED;
        return chain.stream().anyMatch(SMTPAddressFailedException.class::isInstance)
                ? MailFault.RECIPIENT_REFUSED
                : MailFault.MESSAGE_REFUSED;
    }

    private static MailFault ofLine(List<Throwable> chain, String said) {
        if (any(chain, AuthenticationFailedException.class)) return MailFault.LOGIN_WRONG;
        if (said.contains("STARTTLS is required")) return MailFault.STARTTLS_MISSING;
        if (any(chain, CertificateException.class)
                || any(chain, SSLPeerUnverifiedException.class)
                || any(chain, SSLHandshakeException.class) && said.contains("PKIX"))
            return MailFault.CERTIFICATE;
        if (any(chain, SSLException.class)) return MailFault.TLS_WRONG;
        if (any(chain, UnknownHostException.class)) return MailFault.HOST_UNKNOWN;
        if (any(chain, SocketTimeoutException.class)) return MailFault.TIMEOUT;
        if (any(chain, ConnectException.class) || any(chain, NoRouteToHostException.class))
            return MailFault.CONNECTION_REFUSED;
        return any(chain, IOException.class) || any(chain, MessagingException.class)
                ? MailFault.CONNECTION_BROKEN
                : MailFault.MESSAGE_REFUSED;
    }

    private static boolean any(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }
}

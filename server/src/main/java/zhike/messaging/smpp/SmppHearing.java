package zhike.messaging.smpp;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import zhike.messaging.sms.SmsEar;

/** Hands on what the peer delivers; what cannot be kept now it is asked to deliver again. */
final class SmppHearing implements MessageReceiverListener {
    private static final Logger log = LoggerFactory.getLogger(SmppHearing.class);
    private final SmsEar ear;

    SmppHearing(SmsEar ear) {
        this.ear = ear;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm came) throws ProcessRequestException {
        try {
            if (came.isSmscDeliveryReceipt() || came.isIntermediateDeliveryNotification())
                Receipt.read(came).tell(ear);
            else hear(came);
        } catch (RuntimeException e) {
            log.warn("What the SMPP peer delivered was not kept: {}", e.toString());
            throw new ProcessRequestException("not kept", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private void hear(DeliverSm came) {
        byte[] body = came.getShortMessage();
        var payload = came.getOptionalParameter(OptionalParameter.Message_payload.class);
        if ((body == null || body.length == 0) && payload != null) body = payload.getValue();
        ReceivedText text =
                ReceivedText.of(
                        body == null ? new byte[0] : body, came.isUdhi(), came.getDataCoding());
        ear.message(NumberForm.read(came.getSourceAddr()), text.text(), text.place());
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification ignored) {
        // it was not asked for
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm ignored, Session session)
            throws ProcessRequestException {
        throw new ProcessRequestException("not supported", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}

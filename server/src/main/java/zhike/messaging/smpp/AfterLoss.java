package zhike.messaging.smpp;

/** What is done about a message that was begun and whose answer was lost; see decision 0009. */
enum AfterLoss {
    /** A receipt may still tell; else a person decides. Right for every provider. */
    LOOK,
    /** It is sent again: the provider has said that it refuses a reference that it knows. */
    SEND_AGAIN
}

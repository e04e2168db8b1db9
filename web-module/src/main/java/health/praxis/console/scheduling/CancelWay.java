package health.praxis.console.scheduling;

/** The ways in which an appointment does not take place (APT-13); one that waits for approval is declined (OBK-9). */
public enum CancelWay {
    DECLINE,
    CANCEL,
    DID_NOT_ATTEND,
    DELETE
}

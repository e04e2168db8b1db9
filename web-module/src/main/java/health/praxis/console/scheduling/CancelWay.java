package health.praxis.console.scheduling;

/** The ways in which an appointment does not take place (APT-13). */
public enum CancelWay {
    CANCEL,
    DID_NOT_ATTEND,
    DELETE
}

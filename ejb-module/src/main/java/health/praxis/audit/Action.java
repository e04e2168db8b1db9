package health.praxis.audit;

/** The acts the history knows (AUD-1). */
public enum Action {
    SIGN_IN,
    SIGN_IN_FAILED,
    VIEW,
    CREATE,
    UPDATE,
    DELETE,
    CANCEL,
    SEND,
    START,
    JOIN,
    ADMIT,
    DECLINE,
    LEAVE,
    END,
    CHARGE,
    GRANT,
    RETRY
}

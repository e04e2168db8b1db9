package health.praxis.audit;

/** The acts the history knows (AUD-1). Stored by name: new ones are added at the end, none is renamed. */
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
    SEND_BACK,
    LEAVE,
    END,
    CHARGE,
    GRANT,
    RETRY,
    DOWNLOAD,
    EXPORT,
    /** A rule or a missing right stood against it; nothing was changed (AUD-8). */
    REFUSED,
    /** It broke off by a fault of ours; nothing was changed (AUD-8). */
    FAILED
}

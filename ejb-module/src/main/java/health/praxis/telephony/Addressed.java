package health.praxis.telephony;

/** Whom a text is for, when several practices write to a phone from one number. */
enum Addressed {
    /** The practice that asked last, and no other waits for an answer. */
    THIS,
    /** The practice that asked last, but another one waits too. */
    THIS_OR_ANOTHER,
    /** Another practice; it ends or begins the texts of this one as well, which learns no more than that. */
    KEYWORD_ONLY
}

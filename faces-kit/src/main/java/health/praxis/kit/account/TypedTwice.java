package health.praxis.kit.account;

import java.io.Serializable;

/** A new password, which is typed twice. */
public final class TypedTwice implements Serializable {

    private static final long serialVersionUID = 1L;

    private String next = "";
    private String again = "";

    /** What both times was typed. @throws NotTheSame when the two differ */
    String agreed() {
        if (!next.equals(again)) {
            throw new NotTheSame();
        }
        return next;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}

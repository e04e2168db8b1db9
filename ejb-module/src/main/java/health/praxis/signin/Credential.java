package health.praxis.signin;

import java.util.UUID;

/** What a password is checked against. Stays in this room. */
record Credential(UUID accountId, String email, String passwordHash) {

    /** Without the hash: this text may reach a log. */
    @Override
    public String toString() {
        return "Credential[" + accountId + "]";
    }
}

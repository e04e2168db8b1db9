package health.praxis.campaigns;

import health.praxis.telephony.TextArrived;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A text to the practice's own number from a phone that nobody there has written to (MSG-2). */
@Entity
@Table(name = "unknown_text")
class UnknownText extends KeptText {

    @Column(name = "phone")
    private String phone;

    @SuppressWarnings("NullAway.Init")
    protected UnknownText() {
        // for JPA
    }

    UnknownText(TextArrived text) {
        super(text);
        this.phone = text.phone();
    }

    String phone() {
        return phone;
    }
}

package health.praxis.signin;

import health.praxis.delivery.Channel;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kind of e-mail to accounts. A bean of this type is found by its kind when such an e-mail is sent. */
interface AccountLetter {

    /**
     * An e-mail or SMS as it is handed over; lives only while it is sent.
     *
     * @param recipient e-mail address, or mobile in E.164
     * @param subject null for an SMS, which has none
     * @param link the link that stands in the text, if one does
     */
    record Words(
            String recipient,
            @Nullable String subject,
            String text,
            @Nullable URI link) {

        static Words sms(String mobile, String text) {
            return new Words(mobile, null, text, null);
        }

        Channel channel() {
            return subject == null ? Channel.SMS : Channel.EMAIL;
        }

        /** Without its content: this text may reach a log. */
        @Override
        public String toString() {
            return "Words";
        }
    }

    /** The name by which {@link AccountMail#put} asks for it. */
    String kind();

    /** @param about what {@link AccountMail#put} named; empty when there is nothing to be said any more */
    Optional<Words> write(UUID account, UUID about);
}

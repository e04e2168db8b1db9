package health.praxis.campaigns;

import health.praxis.delivery.Channel;
import health.praxis.delivery.OneLine;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.reminders.ReminderTexts;
import org.jspecify.annotations.Nullable;

/** What was written, as it is sent: without blanks around it, its line ends as phones count them. */
record Draft(Channel channel, @Nullable String subject, String text) {

    private static final int LONGEST_SUBJECT = 200;

    /**
     * Of what was typed.
     *
     * @throws MessageIncomplete without a text, or without an e-mail's subject
     * @throws MessageTooLong when an SMS has more than 800 characters, or an e-mail more than 10,000 (REM-14)
     * @throws TermNotFilled when it holds the term of a join link, which only reminder texts fill in
     */
    static Draft of(Channel channel, @Nullable String subject, String text) {
        String plain = plain(text);
        String line = channel == Channel.SMS || subject == null ? null : OneLine.of(subject);
        if (plain.isEmpty() || (channel == Channel.EMAIL && (line == null || line.isEmpty()))) {
            throw new MessageIncomplete();
        }
        refuseLonger(plain, channel == Channel.SMS ? ReminderTexts.LONGEST_SMS : ReminderTexts.LONGEST_EMAIL);
        if (line != null) {
            refuseLonger(line, LONGEST_SUBJECT);
        }
        if (plain.contains(OutgoingMessage.LINK_PLACE)) {
            throw new TermNotFilled(OutgoingMessage.LINK_PLACE);
        }
        return new Draft(channel, line, plain);
    }

    /** A text as it is sent and counted. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static void refuseLonger(String text, int most) {
        if (text.length() > most) {
            throw new MessageTooLong(text.length(), most);
        }
    }

    /** Without subject and text, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return "draft by " + channel;
    }
}

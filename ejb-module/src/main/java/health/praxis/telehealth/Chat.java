package health.praxis.telehealth;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * What people in the call write to each other (TEL-28). It is passed on to those who are in the call at this moment and
 * forgotten: nothing of it is stored, logged or told to those who come later.
 */
final class Chat {

    /** In characters, as the page counts them. */
    static final int LONGEST = 2000;

    /** So many at once: a page whose connection was away says again what the others may have missed. */
    static final int AT_ONCE = 20;

    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9]{1,32}");

    /** Line breaks stay; other signs that steer a terminal or turn the direction of writing do not. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private final Members members;
    private final Clock clock;
    private final LongSupplier ticks;
    private final Map<Member, Allowance> allowances = new WeakHashMap<>();

    Chat(Members members, Clock clock, LongSupplier ticks) {
        this.members = members;
        this.clock = clock;
        this.ticks = ticks;
    }

    /**
     * Somebody in the call wrote something. Everybody in the call gets it, the writer too, who so knows that it went out;
     * with {@code to} only that one person gets it, who was away when it was first said.
     *
     * @throws NotInTheCall from somebody who waits outside
     * @throws TextTooLong beyond {@link #LONGEST}
     * @throws TooManyTexts beyond {@link #AT_ONCE}, and then one each {@link #PAUSE}
     */
    void say(Member me, JsonObject message) {
        if (!me.isIn()) {
            throw new NotInTheCall();
        }
        String text = message.getString("text", "");
        if (text.length() > LONGEST) {
            throw new TextTooLong();
        }
        if (!allowances
                .computeIfAbsent(me, fresh -> new Allowance(AT_ONCE, PAUSE, ticks.getAsLong()))
                .take(ticks.getAsLong())) {
            throw new TooManyTexts();
        }
        String plain = UNSEEN.matcher(text).replaceAll("").strip();
        if (plain.isEmpty()) {
            return;
        }
        String out = Wire.chat(idOf(me, message), me, clock.instant(), plain);
        if (message.containsKey("to")) {
            Member late = members.named(message.getString("to", ""));
            if (late != null && late.isIn()) {
                late.send(out);
            }
        } else {
            members.tell(Member::isIn, out);
        }
    }

    /** The writer's own name for it after theirs: a text that is said again is known, and nobody can use another's. */
    private static String idOf(Member me, JsonObject message) {
        String reference = message.getString("ref", "");
        String own = REFERENCE.matcher(reference).matches()
                ? reference
                : UUID.randomUUID().toString();
        return me.id() + ":" + own;
    }
}

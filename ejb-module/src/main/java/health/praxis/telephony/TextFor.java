package health.praxis.telephony;

import health.praxis.shared.PracticeGroupId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One practice's share of a text that came in.
 *
 * @param text what it says; the keyword alone for a practice that it was not written to
 */
public record TextFor(PracticeGroupId practice, Addressed addressed, String text) {

    /** Of a text that was written to nobody in particular, who gets what (REM-21): nobody when no practice writes to the phone. */
    static List<TextFor> share(List<TextLine> lines, String text, Instant now) {
        List<TextLine> latestFirst = lines.stream()
                .sorted(Comparator.comparing(TextLine::lastAsked)
                        .thenComparing(TextLine::wroteAt)
                        .reversed())
                .toList();
        List<TextFor> shares = new ArrayList<>();
        TextAnswer answer = TextAnswer.of(text);
        for (TextLine line : latestFirst) {
            if (shares.isEmpty()) {
                boolean anotherWaits = latestFirst.stream().anyMatch(other -> other != line && other.waits(now));
                shares.add(
                        new TextFor(line.practice(), anotherWaits ? Addressed.THIS_OR_ANOTHER : Addressed.THIS, text));
            } else if (answer.isKeyword()) {
                shares.add(new TextFor(line.practice(), Addressed.KEYWORD_ONLY, answer.name()));
            }
        }
        return shares;
    }

    /** Without what it says, so that a log line cannot give it away. */
    @Override
    public String toString() {
        return "text for " + practice;
    }
}

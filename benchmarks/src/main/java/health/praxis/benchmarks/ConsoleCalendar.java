package health.praxis.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The console's calendar as its page asks for it, without a browser: the same requests, the same tokens, nothing drawn. */
final class ConsoleCalendar {

    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final Pattern UPDATE =
            Pattern.compile("<update id=\"([^\"]+)\"><!\\[CDATA\\[(.*?)]]></update>", Pattern.DOTALL);
    private static final int OK = 200;

    private final Http person;
    private final URI address;
    private final String schedule;
    private final String token;
    private final String nonce;

    private ConsoleCalendar(Http person, URI address, String schedule, String token, String nonce) {
        this.person = person;
        this.address = address;
        this.schedule = schedule;
        this.token = token;
        this.nonce = nonce;
    }

    /** Opens the page, as it stands after signing in. */
    static ConsoleCalendar open(Installation installation, Http person) {
        URI address = installation.console("calendar");
        Document page = Jsoup.parse(person.get(address));
        String schedule = page.select("#grid [id$=schedule]").attr("id");
        String token = page.select("input[name=" + VIEW_STATE + "]").attr("value");
        String nonce = page.select("script[nonce]").attr("nonce");
        if (schedule.isEmpty() || token.isEmpty()) {
            throw new IllegalStateException("No calendar at " + address);
        }
        return new ConsoleCalendar(person, address, schedule, token, nonce);
    }

    /** Asks for what the shown week holds. @return how many appointments */
    int week() {
        Instant from = Instant.now();
        String answer = ajax(
                schedule,
                schedule,
                schedule,
                List.of(
                        field("grid", "grid"),
                        field(schedule + "_event", "true"),
                        field(schedule + "_start", from.toString()),
                        field(schedule + "_end", from.plus(Duration.ofDays(7)).toString())));
        Matcher event = Pattern.compile("\"end\":").matcher(answer);
        int events = 0;
        while (event.find()) {
            events++;
        }
        return events;
    }

    /**
     * Clicks a free time, chooses a patient, saves, and asks for the week again. Three requests, as the page makes them.
     *
     * @throws IllegalStateException when nothing was booked
     */
    void book(Instant start, String patient) {
        String opened = ajax(
                schedule,
                schedule,
                "appointment",
                List.of(
                        field("grid", "grid"),
                        field("jakarta.faces.behavior.event", "dateSelect"),
                        field("jakarta.faces.partial.event", "dateSelect"),
                        field(schedule + "_selectedDate", start.toString())));
        List<Map.Entry<String, String>> filled = new ArrayList<>(form(opened));
        filled.removeIf(field -> field.getKey().startsWith("appointment:patients"));
        filled.add(field("appointment:patients_hinput", patient));
        filled.add(field("appointment:save", "appointment:save"));
        String saved = ajax("appointment:save", "appointment", "appointment bar side", filled);
        if (saved.contains("\"validationFailed\":true") || saved.contains("\"refused\":true")) {
            throw new IllegalStateException("Not booked: " + saved);
        }
        week();
    }

    private static List<Map.Entry<String, String>> form(String answer) {
        Matcher update = UPDATE.matcher(answer);
        while (update.find()) {
            if (update.group(1).equals("appointment")) {
                Element form = Jsoup.parseBodyFragment(update.group(2)).selectFirst("form#appointment");
                return ((FormElement) form)
                        .formData().stream()
                                .map(one -> field(one.key(), one.value()))
                                .toList();
            }
        }
        throw new IllegalStateException("The form did not open: " + answer);
    }

    private String ajax(String source, String execute, String render, List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(List.of(
                field("jakarta.faces.partial.ajax", "true"),
                field("jakarta.faces.source", source),
                field("jakarta.faces.partial.execute", execute),
                field("jakarta.faces.partial.render", render)));
        fields.stream().filter(field -> !field.getKey().equals(VIEW_STATE)).forEach(all::add);
        all.add(field(VIEW_STATE, token));
        all.add(field("primefaces.nonce", nonce));
        String body = all.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                person.postForm(address, body, "Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest");
        if (answer.statusCode() != OK
                || answer.body().contains("<error>")
                || answer.body().contains("<redirect")) {
            throw new IllegalStateException("The calendar answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static Map.Entry<String, String> field(String name, String value) {
        return Map.entry(name, value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package health.praxis.benchmarks;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in through the console's own page, without a browser. */
final class ConsoleUser {

    private static final Pattern VIEW = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final int SEE_OTHER = 303;
    private static final int FOUND = 302;

    private ConsoleUser() {}

    /** Somebody with the cookies of a signed-in user. @throws IllegalStateException when the page refuses */
    static Http signIn(Installation installation, String email, String password) {
        Http person = new Http();
        String page = person.get(installation.console("sign-in"));
        Matcher view = VIEW.matcher(page);
        if (!view.find()) {
            throw new IllegalStateException("The sign-in page has no form");
        }
        Map<String, String> fields = Map.of(
                "signIn",
                "signIn",
                "signIn:email",
                email,
                "signIn:password",
                password,
                "signIn:enter",
                "",
                "jakarta.faces.ViewState",
                view.group(1));
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = person.postForm(installation.console("sign-in"), form);
        String next = answer.headers().firstValue("Location").orElse("");
        if ((answer.statusCode() != FOUND && answer.statusCode() != SEE_OTHER) || next.contains("/sign-in")) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode() + " " + next);
        }
        return person;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

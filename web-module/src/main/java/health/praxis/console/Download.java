package health.praxis.console;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A page's answer that the browser keeps as a file instead of showing it. */
public final class Download {

    private Download() {}

    /**
     * Begins one; whoever has written it ends the answer.
     *
     * @param name what the file is called; any letters
     */
    public static ExternalContext begin(String name, String type) {
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.setResponseContentType(type);
        answer.setResponseHeader("Content-Disposition", "attachment; " + filename(name));
        answer.setResponseHeader("Cache-Control", "no-store");
        answer.setResponseHeader("X-Content-Type-Options", "nosniff");
        return answer;
    }

    /** As it stands, or encoded where a header would not hold it. */
    private static String filename(String name) {
        return name.matches("[\\w.-]+")
                ? "filename=\"" + name + "\""
                : "filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

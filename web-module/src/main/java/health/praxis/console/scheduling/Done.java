package health.praxis.console.scheduling;

import health.praxis.kit.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;

/** Says at the page's edge that an act is done. Refusals never go here: they stand where they belong. */
@RequestScoped
public class Done {

    /** The name under which the page's toast collects its lines. */
    private static final String TOAST = "done";

    @Inject
    private Times times;

    /** The text of this key with these in its gaps; moments are written in the practice's zone. */
    public void say(String key, Object... gaps) {
        Object[] words = Arrays.stream(gaps)
                .map(gap -> gap instanceof Instant moment ? times.dayAndTime(moment) : gap)
                .toArray();
        FacesContext.getCurrentInstance().addMessage(TOAST, new FacesMessage(Texts.of(key, words)));
    }
}

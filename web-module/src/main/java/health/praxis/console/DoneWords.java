package health.praxis.console;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Says that an act is done, in the words of an area's bundle. */
public final class DoneWords {

    private DoneWords() {}

    /**
     * On this page.
     *
     * @param area of the bundle: {@code "locations"}
     * @param gaps what is filled in; texts without any are taken as they are
     */
    public static void say(String area, String key, Object... gaps) {
        String text = ResourceBundle.getBundle("health.praxis.console." + area).getString(key);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(gaps.length == 0 ? text : MessageFormat.format(text, gaps)));
    }

    /** On the page that comes next. */
    public static void sayNext(String area, String key, Object... gaps) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        say(area, key, gaps);
    }
}

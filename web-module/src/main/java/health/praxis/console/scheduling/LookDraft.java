package health.praxis.console.scheduling;

import health.praxis.scheduling.CalendarLook;
import health.praxis.scheduling.HoursShownReversed;
import java.io.Serializable;

/** What is chosen in the form of calendar preferences. */
public final class LookDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private int firstHour;
    private int lastHour;
    private boolean weekdaysOnly;
    private boolean sundayFirst;
    private boolean struckHidden;
    private boolean coloursShown;
    private boolean commentsShown;

    LookDraft(CalendarLook look) {
        firstHour = look.firstHour();
        lastHour = look.lastHour();
        weekdaysOnly = look.weekdaysOnly();
        sundayFirst = look.sundayFirst();
        struckHidden = look.struckHidden();
        coloursShown = look.coloursShown();
        commentsShown = look.commentsShown();
    }

    /** @throws HoursShownReversed unless the day ends after it begins */
    CalendarLook look() {
        return new CalendarLook(
                firstHour, lastHour, weekdaysOnly, sundayFirst, struckHidden, coloursShown, commentsShown);
    }

    public int getFirstHour() {
        return firstHour;
    }

    public void setFirstHour(int firstHour) {
        this.firstHour = firstHour;
    }

    public int getLastHour() {
        return lastHour;
    }

    public void setLastHour(int lastHour) {
        this.lastHour = lastHour;
    }

    public boolean isWeekdaysOnly() {
        return weekdaysOnly;
    }

    public void setWeekdaysOnly(boolean weekdaysOnly) {
        this.weekdaysOnly = weekdaysOnly;
    }

    public boolean isSundayFirst() {
        return sundayFirst;
    }

    public void setSundayFirst(boolean sundayFirst) {
        this.sundayFirst = sundayFirst;
    }

    public boolean isStruckHidden() {
        return struckHidden;
    }

    public void setStruckHidden(boolean struckHidden) {
        this.struckHidden = struckHidden;
    }

    public boolean isColoursShown() {
        return coloursShown;
    }

    public void setColoursShown(boolean coloursShown) {
        this.coloursShown = coloursShown;
    }

    public boolean isCommentsShown() {
        return commentsShown;
    }

    public void setCommentsShown(boolean commentsShown) {
        this.commentsShown = commentsShown;
    }
}

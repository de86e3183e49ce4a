package zhike.platform;

import zhike.customer.CustomerReach;
import zhike.customer.db.Tables;

/** What nobody may write in this place; for the proof that it would be found. */
public final class PlantedImport {
    private PlantedImport() {}

    static String forbidden() {
        return CustomerReach.class.getName() + Tables.CARD;
    }
}

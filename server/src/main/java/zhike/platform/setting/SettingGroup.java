package zhike.platform.setting;

/**
 * The settings of one module, offered as a bean: {@code /api/settings/<code>} then reads and writes
 * them.
 *
 * @param usual what holds until somebody sets it; its record carries the bean-validation rules
 */
public record SettingGroup<T extends Record>(String code, T usual) {
    @SuppressWarnings("unchecked")
    public Class<T> type() {
        return (Class<T>) usual.getClass();
    }
}

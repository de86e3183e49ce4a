package zhike.platform.dictionary;

/** A module that stores codes of dictionaries tells whether one is in use; offered as a bean. */
public interface DictionaryUse {
    boolean uses(String dictionary, String item);
}

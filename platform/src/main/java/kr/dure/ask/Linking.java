package kr.dure.ask;

/** What texts can mean within the sight of one asker at one moment. */
@FunctionalInterface
public interface Linking {

    /**
     * What a text can mean.
     *
     * @param type an entity type's word, such as {@code Lot}
     */
    Links link(String type, String text);
}

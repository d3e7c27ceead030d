package kr.dure.identity;

import java.util.List;

/** Where accounts come from; every bean of this type adds its own. */
public interface AccountSource {

    List<Account> accounts();
}

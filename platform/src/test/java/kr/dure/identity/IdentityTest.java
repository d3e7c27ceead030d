package kr.dure.identity;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of who comes in, with the real security chain and a real store; all such tests share both. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = IdentityPages.class,
        properties = {
            "dure.demonstration.enabled=true",
            "dure.demonstration.password=" + IdentityTest.PASSWORD,
            "dure.data=target/identity-test"
        })
@AutoConfigureMockMvc
public @interface IdentityTest {

    String PASSWORD = "only-for-tests";
}

package kr.dure.guards;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the whole platform over a graph that the test fills; all of them share one start. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = WholePlatform.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dure.demonstration.enabled=false",
            "dure.data=target/guards",
            // the guards ask more in a minute than any person may
            "dure.limits.questions=1000000",
            "dure.limits.pages=1000000"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@interface GuardTest {}

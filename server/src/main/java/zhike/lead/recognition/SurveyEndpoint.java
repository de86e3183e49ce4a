package zhike.lead.recognition;

import jakarta.validation.Valid;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.file.Download;
import zhike.platform.file.UploadShare;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** What is found out before the application: principles, papers, talks, the visit on the spot. */
@RestController
@RequestMapping("/api/recognitions/{id}")
class SurveyEndpoint {
    private final PrinciplesWriting principles;
    private final SurveyWriting survey;
    private final Papers papers;
    private final SiteSurvey site;
    private final RecognitionReading reading;
    private final Download download;
    private final UploadShare share;

    SurveyEndpoint(
            PrinciplesWriting principles,
            SurveyWriting survey,
            Papers papers,
            SiteSurvey site,
            RecognitionReading reading,
            Download download,
            UploadShare share) {
        this.principles = principles;
        this.survey = survey;
        this.papers = papers;
        this.site = site;
        this.reading = reading;
        this.download = download;
        this.share = share;
    }

    @PutMapping("/principles")
    @Needs("recognition.edit")
    RecognitionView principles(
            @PathVariable long id,
            @Valid @RequestBody RecognitionForms.Principles form,
            Viewer viewer,
            Locale locale) {
        principles.write(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PutMapping("/survey")
    @Needs("recognition.edit")
    RecognitionView survey(
            @PathVariable long id,
            @Valid @RequestBody RecognitionForms.Survey form,
            Viewer viewer,
            Locale locale) {
        survey.write(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/papers")
    @Needs("recognition.edit")
    @ResponseStatus(HttpStatus.CREATED)
    RecognitionView add(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @RequestParam String kind,
            Viewer viewer,
            Locale locale)
            throws IOException {
        if (file.getSize() > Papers.LARGEST)
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "file.too-large", Map.of("limit", Papers.LARGEST));
        share.take(viewer.personId(), file.getSize());
        String name = file.getOriginalFilename();
        papers.add(viewer, id, kind, name == null ? "" : name, file.getInputStream());
        return reading.one(viewer, id, locale);
    }

    /** Also for who surveys on the spot. */
    @GetMapping("/papers/{paper}/content")
    @SignedInOnly(because = "who surveys on the spot needs no right to dossiers")
    ResponseEntity<Resource> content(
            @PathVariable long id, @PathVariable long paper, Viewer viewer) {
        return download.of(papers.file(viewer, id, paper));
    }

    @DeleteMapping("/papers/{paper}")
    @Needs("recognition.edit")
    RecognitionView remove(
            @PathVariable long id, @PathVariable long paper, Viewer viewer, Locale locale) {
        papers.remove(viewer, id, paper);
        return reading.one(viewer, id, locale);
    }

    @PutMapping("/sites")
    @Needs("recognition.edit")
    RecognitionView send(
            @PathVariable long id,
            @Valid @RequestBody RecognitionForms.Surveyors form,
            Viewer viewer,
            Locale locale) {
        site.send(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    /** By who was sent there. */
    @PutMapping("/sites/{department}")
    @SignedInOnly(because = "who surveys on the spot needs no right to dossiers")
    RecognitionView write(
            @PathVariable long id,
            @PathVariable String department,
            @Valid @RequestBody RecognitionForms.Findings form,
            Viewer viewer,
            Locale locale) {
        site.write(viewer, id, department, form);
        return reading.one(viewer, id, locale);
    }
}

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CanvasPainter</name>
        <message numerus="yes">
            <source>%1×%2 token(s)</source>
            <comment>columns, rows</comment>
            <translation>
                <numerusform>%1×%2 token</numerusform>
                <numerusform>%1×%2 tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClaimReasons</name>
        <message numerus="yes">
            <source>Counted over %n block(s), the neck and both compression convolutions.</source>
            <translation>
                <numerusform>Counted over %n block, the neck and both compression convolutions.</numerusform>
                <numerusform>Counted over %n blocks, the neck and both compression convolutions.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n block(s) attend over the whole grid, and so join the windows: %1.</source>
            <translation>
                <numerusform>%n block attends over the whole grid, and so joins the windows: %1.</numerusform>
                <numerusform>%n blocks attend over the whole grid, and so join the windows: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) on %1 tokens, CLS among them.</source>
            <translation>
                <numerusform>%n layer on %1 tokens, CLS among them.</numerusform>
                <numerusform>%n layers on %1 tokens, CLS among them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) on %1 tokens. Its own patch convolution adds %2, and SAM beside it %3.</source>
            <translation>
                <numerusform>%n layer on %1 tokens. Its own patch convolution adds %2, and SAM beside it %3.</numerusform>
                <numerusform>%n layers on %1 tokens. Its own patch convolution adds %2, and SAM beside it %3.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CompareFigures</name>
        <message numerus="yes">
            <source>%n tile(s) of 640</source>
            <translation>
                <numerusform>%n tile of 640</numerusform>
                <numerusform>%n tiles of 640</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Median of %n pass(es). SAM %1, compressor %2, CLIP %3, fusion %4.</source>
            <translation>
                <numerusform>Median of %n pass. SAM %1, compressor %2, CLIP %3, fusion %4.</numerusform>
                <numerusform>Median of %n passes. SAM %1, compressor %2, CLIP %3, fusion %4.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DiffText</name>
        <message numerus="yes">
            <source>%n tensor(s)</source>
            <translation>
                <numerusform>%n tensor</numerusform>
                <numerusform>%n tensors</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunDifference</name>
        <message numerus="yes">
            <source>; %Ln value(s) that are NaN or infinite left out</source>
            <translation>
                <numerusform>; %Ln value that is NaN or infinite left out</numerusform>
                <numerusform>; %Ln values that are NaN or infinite left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln NaN or Inf</source>
            <comment>values</comment>
            <translation>
                <numerusform>%Ln NaN or Inf</numerusform>
                <numerusform>%Ln NaN or Inf</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunLabels</name>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n thread</numerusform>
                <numerusform>%n threads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunText</name>
        <message numerus="yes">
            <source>%Ln pass(es)</source>
            <translation>
                <numerusform>%Ln pass</numerusform>
                <numerusform>%Ln passes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StageTableText</name>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n stage</numerusform>
                <numerusform>%n stages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionGrid</name>
        <message numerus="yes">
            <source>%1 of %n layer(s)</source>
            <translation>
                <numerusform>%1 of %n layer</numerusform>
                <numerusform>%1 of %n layers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::CheckpointDialog</name>
        <message numerus="yes">
            <source>%Ln tensor(s) missing or of another shape: it cannot be used.</source>
            <translation>
                <numerusform>%Ln tensor is missing or of another shape: it cannot be used.</numerusform>
                <numerusform>%Ln tensors are missing or of another shape: it cannot be used.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>neck %1 (%n norm(s)), then %2, then %3</source>
            <translation>
                <numerusform>neck %1 (%n norm), then %2, then %3</numerusform>
                <numerusform>neck %1 (%n norms), then %2, then %3</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsHeader</name>
        <message numerus="yes">
            <source>%n hold(s)</source>
            <translation>
                <numerusform>%n holds</numerusform>
                <numerusform>%n hold</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n do(es) not</source>
            <translation>
                <numerusform>%n does not</numerusform>
                <numerusform>%n do not</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n open</numerusform>
                <numerusform>%n open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without verdict</source>
            <translation>
                <numerusform>%n without verdict</numerusform>
                <numerusform>%n without verdict</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::ColorBar</name>
        <message numerus="yes">
            <source>%n above</source>
            <translation>
                <numerusform>%n above</numerusform>
                <numerusform>%n above</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n below</source>
            <translation>
                <numerusform>%n below</numerusform>
                <numerusform>%n below</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n NaN</source>
            <translation>
                <numerusform>%n NaN</numerusform>
                <numerusform>%n NaN</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n at or below 0, without a logarithm</source>
            <translation>
                <numerusform>%n at or below 0, without a logarithm</numerusform>
                <numerusform>%n at or below 0, without a logarithm</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareBar</name>
        <message numerus="yes">
            <source>Run these %n</source>
            <translation>
                <numerusform>Run this one</numerusform>
                <numerusform>Run these %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffSideCard</name>
        <message numerus="yes">
            <source>%n name(s) of the map are not in it</source>
            <translation>
                <numerusform>%n name of the map is not in it</numerusform>
                <numerusform>%n names of the map are not in it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffVerdict</name>
        <message numerus="yes">
            <source>Comparing: %1 of %n tap(s)</source>
            <translation>
                <numerusform>Comparing: %1 of %n tap</numerusform>
                <numerusform>Comparing: %1 of %n taps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cancelled after %1 of %n tap(s). F5 diffs again.</source>
            <translation>
                <numerusform>Cancelled after %1 of %n tap. F5 diffs again.</numerusform>
                <numerusform>Cancelled after %1 of %n taps. F5 diffs again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffWorkspace</name>
        <message numerus="yes">
            <source>The table of %n tap(s) was copied.</source>
            <translation>
                <numerusform>The table of %n tap was copied.</numerusform>
                <numerusform>The table of %n taps was copied.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Two dumps are compared at a time: the first two of %n.</source>
            <translation>
                <numerusform>Two dumps are compared at a time: the first two of %n.</numerusform>
                <numerusform>Two dumps are compared at a time: the first two of %n.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::ExportController</name>
        <message numerus="yes">
            <source>%Ln file(s) of this name are there already, %1 first.</source>
            <translation>
                <numerusform>A file of this name is there already: %1.</numerusform>
                <numerusform>%Ln files of these names are there already, %1 first.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::ExportDialog</name>
        <message numerus="yes">
            <source>%Ln tap(s) match</source>
            <translation>
                <numerusform>%Ln tap matches</numerusform>
                <numerusform>%Ln taps match</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tap(s) ticked</source>
            <translation>
                <numerusform>%Ln tap ticked</numerusform>
                <numerusform>%Ln taps ticked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tap(s)</source>
            <translation>
                <numerusform>%Ln tap</numerusform>
                <numerusform>%Ln taps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln attention tensor(s)</source>
            <translation>
                <numerusform>%Ln attention tensor</numerusform>
                <numerusform>%Ln attention tensors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln picture(s)</source>
            <translation>
                <numerusform>%Ln picture</numerusform>
                <numerusform>%Ln pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln table(s)</source>
            <translation>
                <numerusform>%Ln table</numerusform>
                <numerusform>%Ln tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) written, %1</source>
            <translation>
                <numerusform>%Ln file written, %1</numerusform>
                <numerusform>%Ln files written, %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Every stage in this way (%Ln)</source>
            <translation>
                <numerusform>&amp;Every stage in this way (%Ln)</numerusform>
                <numerusform>&amp;Every stage in this way (%Ln)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Every hea&amp;d of this stage (%Ln)</source>
            <translation>
                <numerusform>Every hea&amp;d of this stage (%Ln)</numerusform>
                <numerusform>Every hea&amp;d of this stage (%Ln)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::InspectionPresenter</name>
        <message numerus="yes">
            <source>mean of %n head(s)</source>
            <translation>
                <numerusform>mean of %n head</numerusform>
                <numerusform>mean of %n heads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>max of %n head(s)</source>
            <translation>
                <numerusform>max of %n head</numerusform>
                <numerusform>max of %n heads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::Inspector</name>
        <message numerus="yes">
            <source>◆ global attention, %n head(s)</source>
            <translation>
                <numerusform>◆ global attention, %n head</numerusform>
                <numerusform>◆ global attention, %n heads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>attention in %1×%1 windows, %n head(s)</source>
            <translation>
                <numerusform>attention in %1×%1 windows, %n head</numerusform>
                <numerusform>attention in %1×%1 windows, %n heads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>CLIP attention, %n head(s)</source>
            <translation>
                <numerusform>CLIP attention, %n head</numerusform>
                <numerusform>CLIP attention, %n heads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::KeptRunsPanel</name>
        <message numerus="yes">
            <source>%Ln kept</source>
            <comment>runs</comment>
            <translation>
                <numerusform>%Ln kept</numerusform>
                <numerusform>%Ln kept</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::LineageModel</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>read by %Ln</source>
            <comment>tokens whose convolutions take the followed token in</comment>
            <translation>
                <numerusform>read by %Ln</numerusform>
                <numerusform>read by %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s) share the place</source>
            <translation>
                <numerusform>%Ln token shares the place</numerusform>
                <numerusform>%Ln tokens share the place</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::MainWindow</name>
        <message numerus="yes">
            <source>Only the first %Ln picture(s) were opened.</source>
            <translation>
                <numerusform>Only the first picture was opened.</numerusform>
                <numerusform>Only the first %Ln pictures were opened.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The memory for runs is full: %Ln older run(s) keep figures and thumbnails, but no tensors.</source>
            <translation>
                <numerusform>The memory for runs is full: %Ln older run keeps figures and thumbnails, but no tensors.</numerusform>
                <numerusform>The memory for runs is full: %Ln older runs keep figures and thumbnails, but no tensors.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::MissingPagesDialog</name>
        <message numerus="yes">
            <source>%Ln page(s) of this session are no longer where they were. The others are open.</source>
            <translation>
                <numerusform>%Ln page of this session is no longer where it was. The others are open.</numerusform>
                <numerusform>%Ln pages of this session are no longer where they were. The others are open.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) found.</source>
            <translation>
                <numerusform>%Ln page found.</numerusform>
                <numerusform>%Ln pages found.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::NotesPanel</name>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::PdfPageDialog</name>
        <message numerus="yes">
            <source>%Ln page(s) chosen: opening so many takes a while; deepscope batch does it without the window.</source>
            <translation>
                <numerusform>%Ln page chosen: opening so many takes a while; deepscope batch does it without the window.</numerusform>
                <numerusform>%Ln pages chosen: opening so many takes a while; deepscope batch does it without the window.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) chosen</source>
            <translation>
                <numerusform>%Ln page chosen</numerusform>
                <numerusform>%Ln pages chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open %Ln page(s)</source>
            <translation>
                <numerusform>Open %Ln page</numerusform>
                <numerusform>Open %Ln pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %Ln page(s)</source>
            <translation>
                <numerusform>%1: %Ln page</numerusform>
                <numerusform>%1: %Ln pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RankPanel</name>
        <message numerus="yes">
            <source>%n token(s) above %1</source>
            <comment>of exceptional norm</comment>
            <translation>
                <numerusform>%n token above %1</numerusform>
                <numerusform>%n tokens above %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RecoveryDialog</name>
        <message numerus="yes">
            <source>%Ln page(s)</source>
            <translation>
                <numerusform>%Ln page</numerusform>
                <numerusform>%Ln pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RegionPanel</name>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RooflineChart</name>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n thread</numerusform>
                <numerusform>%n threads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunAgainMenu</name>
        <message numerus="yes">
            <source>With %n thread(s)</source>
            <translation>
                <numerusform>With %n thread</numerusform>
                <numerusform>With %n threads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunBar</name>
        <message numerus="yes">
            <source>%1 · %Ln token(s)</source>
            <translation>
                <numerusform>%1 · %Ln token</numerusform>
                <numerusform>%1 · %Ln tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunController</name>
        <message numerus="yes">
            <source>%1 · %Ln more</source>
            <translation>
                <numerusform>%1 · %Ln more</numerusform>
                <numerusform>%1 · %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunQueuePanel</name>
        <message numerus="yes">
            <source>%Ln run(s)</source>
            <translation>
                <numerusform>%Ln run</numerusform>
                <numerusform>%Ln runs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::SessionController</name>
        <message numerus="yes">
            <source>%Ln part(s) of the session could not be read</source>
            <translation>
                <numerusform>%Ln part of the session could not be read</numerusform>
                <numerusform>%Ln parts of the session could not be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This session had %Ln run(s). Press %1 to make them again.</source>
            <translation>
                <numerusform>This session had %Ln run. Press %1 to make it again.</numerusform>
                <numerusform>This session had %Ln runs. Press %1 to make them again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::SessionView</name>
        <message numerus="yes">
            <source>%Ln page(s) changed since the session was saved: %1.</source>
            <translation>
                <numerusform>%Ln page changed since the session was saved: %1.</numerusform>
                <numerusform>%Ln pages changed since the session was saved: %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageListModel</name>
        <message numerus="yes">
            <source>%Ln value(s) NaN or infinite</source>
            <translation>
                <numerusform>%Ln value NaN or infinite</numerusform>
                <numerusform>%Ln values NaN or infinite</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::StatusLine</name>
        <message numerus="yes">
            <source>%Ln thread(s)</source>
            <translation>
                <numerusform>%Ln thread</numerusform>
                <numerusform>%Ln threads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::TimeChart</name>
        <message numerus="yes">
            <source>ms per stage, median of %n, whiskers p5–p95</source>
            <translation>
                <numerusform>ms per stage, median of %n, whiskers p5–p95</numerusform>
                <numerusform>ms per stage, median of %n, whiskers p5–p95</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::TimelineChart</name>
        <message numerus="yes">
            <source>medians of %n</source>
            <translation>
                <numerusform>medians of %n</numerusform>
                <numerusform>medians of %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n stage</numerusform>
                <numerusform>%n stages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::TokenPanel</name>
        <message numerus="yes">
            <source>%n NaN or Inf</source>
            <translation>
                <numerusform>%n NaN or Inf</numerusform>
                <numerusform>%n NaN or Inf</numerusform>
            </translation>
        </message>
    </context>
</TS>

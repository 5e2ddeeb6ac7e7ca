<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>deepscope::InspectionPresenter</name>
        <message numerus="yes">
            <source>%1 · query %2 · mean of %n head(s)</source>
            <translation>
                <numerusform>%1 · query %2 · %n head</numerusform>
                <numerusform>%1 · query %2 · mean of %n heads</numerusform>
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
        <name>deepscope::MainWindow</name>
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
        <name>deepscope::StageListModel</name>
        <message numerus="yes">
            <source>%Ln value(s) NaN or infinite</source>
            <translation>
                <numerusform>%Ln value NaN or infinite</numerusform>
                <numerusform>%Ln values NaN or infinite</numerusform>
            </translation>
        </message>
    </context>
</TS>
